package pl.sprawa.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Settings of the log-in by OpenID Connect.
 *
 * @param site        address of this installation as people see it, or empty: that of the request
 * @param userClaim   claim of the token that is the name of the account
 * @param groupsClaim claim that lists roles and units
 */
record OidcSettings(String site, String userClaim, String groupsClaim) {

    /** Where the provider is to send people back; it must be registered there. */
    URI back(HttpServletRequest request) {
        String address = site.isBlank() ? request.getRequestURL().toString().replaceFirst("/oidc/[^/]*$", "") : site.replaceFirst("/+$", "");
        return URI.create(address + "/oidc/callback");
    }
}
