/** What the engine refuses by itself, whoever asks; each package puts its guards into the engine by a plug-in of its own. */
package io.engagementdesk.process.guard;
