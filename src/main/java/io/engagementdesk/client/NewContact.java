package io.engagementdesk.client;

/**
 * What a caller says of himself.
 *
 * @param email required; decides who it is
 * @param phone with country code or as in the practice's own region, or null
 * @param language tag of a language we speak; null for English
 * @param timeZone IANA name; null for the practice's
 * @param organisation the company's name; null or blank for a consumer
 * @param channel EMAIL, SMS where he has a phone, or null where he does not say
 */
public record NewContact(
        String name,
        String email,
        String phone,
        String language,
        String timeZone,
        String organisation,
        String channel) {

    public NewContact(String name, String email, String phone, String language, String timeZone, String organisation) {
        this(name, email, phone, language, timeZone, organisation, null);
    }
}
