package pl.sprawa.engine;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;

/**
 * The city's OpenID Connect provider: authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636).
 * The rules of the protocol and the checks of tokens are those of Nimbus' SDK.
 */
class OidcProvider {

    private static final int TIMEOUT = 10_000; // milliseconds

    private final Issuer issuer;
    private final ClientID client;
    private final Secret secret;
    private final Scope scope;
    /** Asked for at the first log-in: the provider may be away while we start. */
    private volatile OIDCProviderMetadata metadata;

    OidcProvider(String issuer, String client, String secret, String scope) {
        this.issuer = new Issuer(issuer);
        this.client = new ClientID(client);
        this.secret = new Secret(secret);
        this.scope = Scope.parse(scope);
    }

    /** What must be remembered in the browser's session until the provider sends the person back. */
    record Started(String address, String state, String nonce, String verifier) implements Serializable {
    }

    /** @param back where the provider sends the person after the log-in */
    Started start(URI back) throws IOException {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI address = new AuthenticationRequest.Builder(ResponseType.CODE, scope, client, back).endpointURI(known().getAuthorizationEndpointURI())
                .state(state).nonce(nonce).codeChallenge(verifier, CodeChallengeMethod.S256).build().toURI();
        return new Started(address.toString(), state.getValue(), nonce.getValue(), verifier.getValue());
    }

    /**
     * Exchanges the code for the token that tells who it is.
     *
     * @throws OidcRefused if the provider or our check of the token says no; the message is for the log
     * @throws IOException if the provider cannot be reached
     */
    JWTClaimsSet finish(String code, URI back, Started started) throws IOException {
        try {
            HTTPRequest request = new TokenRequest(known().getTokenEndpointURI(), new ClientSecretBasic(client, secret),
                    new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(started.verifier()))).toHTTPRequest();
            request.setConnectTimeout(TIMEOUT);
            request.setReadTimeout(TIMEOUT);
            TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
            if (!(answer instanceof OIDCTokenResponse tokens)) {
                throw new OidcRefused("The provider gave no token: " + answer.toErrorResponse().getErrorObject());
            }
            return new IDTokenValidator(issuer, client, JWSAlgorithm.RS256, known().getJWKSetURI().toURL())
                    .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(started.nonce())).toJWTClaimsSet();
        } catch (GeneralException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new OidcRefused("The provider's answer does not hold: " + e.getMessage());
        }
    }

    private OIDCProviderMetadata known() throws IOException {
        if (metadata == null) {
            try {
                metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT, TIMEOUT);
            } catch (GeneralException e) {
                throw new IOException("What " + issuer + " says about itself cannot be read; check sprawa.oidc.issuer. " + e.getMessage(), e);
            }
        }
        return metadata;
    }
}
