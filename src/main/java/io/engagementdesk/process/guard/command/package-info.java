/** What a door may do: every command of the engine has its rule, or is refused. */
package io.engagementdesk.process.guard.command;
