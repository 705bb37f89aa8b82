package io.engagementdesk.money;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law wants to read of the practice on its letters and invoices (in Germany § 35a GmbHG, § 14 UStG).
 *
 * @param address where it is reached, in one line
 * @param seat the town in its articles
 * @param register the court that keeps its entry, and the entry's number
 * @param directors all who direct it, by first and last name
 */
public record Imprint(
        @DefaultValue("Musterstraße 12, 10115 Berlin") String address,
        @DefaultValue("Berlin") String seat,
        @DefaultValue("Amtsgericht Charlottenburg, HRB 123456 B") String register,
        @DefaultValue("Marlene Muster") String directors,
        @DefaultValue("DE123456788") String vatId) {}
