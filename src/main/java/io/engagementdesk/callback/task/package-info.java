/** Client tasks as the process has them: invited to when they begin, answered once when they are done. */
package io.engagementdesk.callback.task;
