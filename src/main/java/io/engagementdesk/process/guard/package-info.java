/** What the engine refuses by itself, whoever asks: powerful models, expressions, commands and form data. */
package io.engagementdesk.process.guard;
