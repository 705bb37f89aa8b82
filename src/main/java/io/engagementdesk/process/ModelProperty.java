package io.engagementdesk.process;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A property that models give to their elements, as {@code client.kind}; a model that gives it another value is refused
 * when it is deployed, for nobody would heed it later.
 */
public record ModelProperty(String name, Supplier<Set<String>> values) {}
