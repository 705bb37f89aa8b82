/** The ordinary kind of client task: the deployed form as a page that needs no script. */
package io.engagementdesk.callback.form;
