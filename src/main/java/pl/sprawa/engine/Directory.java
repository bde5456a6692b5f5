package pl.sprawa.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.identity.impl.ldap.LdapConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where accounts and groups are kept: in the engine's database, or, once {@code sprawa.ldap.url} is set, in the city's directory.
 * The other settings below {@code sprawa.ldap} are those of Camunda's LDAP plug-in, {@link LdapConfiguration}.
 */
@Component
class Directory {

    private final LdapConfiguration ldap;

    Directory(Environment settings) {
        String url = settings.getProperty("sprawa.ldap.url", "");
        this.ldap = url.isBlank() ? null : Binder.get(settings).bindOrCreate("sprawa.ldap", Bindable.ofInstance(usual(url)));
    }

    /** What the engine opens in order to ask for users and groups. */
    SessionFactory identities() {
        return ldap == null ? new Opening(UnitIdentities.class, UnitIdentities::new) : new Opening(DirectoryIdentities.class, () -> new DirectoryIdentities(ldap));
    }

    private record Opening(Class<?> type, Supplier<Session> session) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return session.get();
        }
    }

    private static LdapConfiguration usual(String url) {
        LdapConfiguration usual = new LdapConfiguration();
        usual.setServerUrl(url);
        usual.setUserFirstnameAttribute("givenName");
        usual.setUserEmailAttribute("mail");
        usual.setGroupIdAttribute("cn");
        usual.setGroupMemberAttribute("member");
        // Milliseconds: a silent directory must not hold up everybody. No pool of connections: it would go on accepting a former password.
        usual.setContextProperties(Map.of("com.sun.jndi.ldap.connect.timeout", "4000", "com.sun.jndi.ldap.read.timeout", "10000"));
        return usual;
    }
}
