package io.engagementdesk.process;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

    @Bean
    static Clock clock(DeskProperties desk) {
        return desk.production() ? Clock.systemUTC() : new MovableClock();
    }
}
