package io.engagementdesk.intake.twilio.api;

import io.engagementdesk.notification.carrier.TextMessenger;
import io.engagementdesk.process.DeskProperties;
import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@OnTwilio
class TwilioConfiguration {

    @Bean
    TwilioCalls twilioCalls(TwilioSettings settings, Addresses addresses, DeskProperties desk, DeskTime time) {
        return new TwilioCalls(client(settings.checked(desk)), settings, addresses, time);
    }

    @Bean
    TextMessenger twilioTexts(TwilioSettings settings, DeskProperties desk) {
        return new TwilioTexts(client(settings.checked(desk)), settings);
    }

    static RestClient client(TwilioSettings settings) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TwilioSettings.CONNECT)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(TwilioSettings.READ);
        String account = settings.baseUrl().toString().replaceAll("/+$", "") + "/2010-04-01/Accounts/";
        return RestClient.builder()
                .requestFactory(requests)
                .baseUrl(account + settings.accountSid())
                .defaultHeaders(headers -> headers.setBasicAuth(
                        settings.accountSid(), settings.authToken().get(0)))
                .build();
    }
}
