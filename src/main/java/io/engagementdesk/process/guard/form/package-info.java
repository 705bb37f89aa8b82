/** What may be submitted to a model: what its form asks for, and no more of it is kept than the model reads. */
package io.engagementdesk.process.guard.form;
