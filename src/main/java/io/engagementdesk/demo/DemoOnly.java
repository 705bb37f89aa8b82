package io.engagementdesk.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Exists in the demo only, never in production. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "desk.demo.enabled", havingValue = "true", matchIfMissing = true)
@ConditionalOnProperty(name = "desk.production", havingValue = "false", matchIfMissing = true)
@interface DemoOnly {}
