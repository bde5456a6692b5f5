package pl.sprawa.channel.portal;

/** What the address names is not there. */
class NoSuchPage extends RuntimeException {

    private final transient String key;
    private final transient String number;

    /** @param key of the texts that say what to do; @param number the request's number as it was given, or {@code null} */
    NoSuchPage(String key, String number) {
        super(key);
        this.key = key;
        this.number = number;
    }

    String key() {
        return key;
    }

    String number() {
        return number;
    }
}
