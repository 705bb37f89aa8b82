/** The forms of human tasks: read from the deployed {@code .form} files, checked against what was submitted. */
@NamedInterface("form")
package io.engagementdesk.process.form;

import org.springframework.modulith.NamedInterface;
