package io.engagementdesk.scoping.project;

import java.util.Map;
import org.joda.money.Money;

/** What an hour of each role costs, net; whoever keeps the rate card implements it as a bean. */
public interface HourlyRates {

    /** By role, the cheapest first. */
    Map<String, Money> byRoleNet();
}
