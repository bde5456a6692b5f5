package pl.sprawa.engine;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider over HTTP: discovery, keys, log-in, exchange of a code for a signed token. It checks what a provider
 * must: client, address to go back to, secret, that a code is used once, PKCE.
 */
public class OidcServer implements AutoCloseable {

    public static final String CLIENT = "sprawa";
    public static final String SECRET = "tajne-haslo-klienta";

    private static final RSAKey KEY = key();
    private static final RSAKey STRANGERS_KEY = key();

    private final HttpServer http;
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    /** Who logs in next, and what is wrong with the token. */
    public volatile UnaryOperator<JWTClaimsSet.Builder> person = UnaryOperator.identity();
    boolean signedByAStranger;

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("city").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public OidcServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "subject_types_supported":["public"],"response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
        http.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        http.createContext("/authorize", this::authorize);
        http.createContext("/token", this::token);
        http.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"code".equals(asked.get("response_type")) || !"S256".equals(asked.get("code_challenge_method"))) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String expected = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (asked == null || !asked.get("redirect_uri").equals(given.get("redirect_uri"))
                || !asked.get("code_challenge").equals(challenge(given.get("code_verifier")))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            json(exchange, 200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + signed(asked.get("nonce")) + "\"}");
        }
    }

    private String signed(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = person.apply(new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).claim("nonce", nonce)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300)))).build();
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(signedByAStranger ? STRANGERS_KEY : KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> fields(String text) {
        return Arrays.stream(text.split("&")).map(field -> field.split("=", 2)).collect(Collectors.toMap(field -> field[0],
                field -> URLDecoder.decode(field.length == 2 ? field[1] : "", StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
