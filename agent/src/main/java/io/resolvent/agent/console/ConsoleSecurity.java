package io.resolvent.agent.console;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything needs a log-in but webhooks, which carry their own signature, health, and what the log-in page loads. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final RequestMatcher REFRESH = request -> request.getHeader("HX-Request") != null;

    @Bean
    SecurityFilterChain filters(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/login",
                                "/resolvent.css",
                                "/resolvent.js",
                                "/webjars/**",
                                "/webhooks/*",
                                "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .logout(Customizer.withDefaults())
                .requestCache(cache -> cache.requestCache(pages()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(logIn()))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/webhooks/*"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(Customizer.withDefaults()))
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService users(ConsoleAccount account, PasswordEncoder passwords) {
        return new InMemoryUserDetailsManager(User.withUsername(account.user())
                .password(passwords.encode(account.password().reveal()))
                .roles("LEAD")
                .build());
    }

    /** After the log-in the page that was asked for opens; never a fragment that a page refreshed itself with. */
    private static RequestCache pages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && !REFRESH.matches(request));
        return cache;
    }

    /** A page whose session has ended loads itself anew instead of filling its middle with the log-in form. */
    private static AuthenticationEntryPoint logIn() {
        AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
        AuthenticationEntryPoint reload = new HxRefreshHeaderAuthenticationEntryPoint();
        return (request, response, denied) ->
                (REFRESH.matches(request) ? reload : page).commence(request, response, denied);
    }
}
