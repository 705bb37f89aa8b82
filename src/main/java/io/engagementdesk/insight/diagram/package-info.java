/** Draws a BPMN model with its tokens on the server: one SVG, no script. */
package io.engagementdesk.insight.diagram;
