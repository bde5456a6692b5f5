package pl.sprawa.channel.open311;

import java.util.List;

/** The call cannot be answered as the client wishes; each item becomes one error of the answer. */
class Open311Problem extends RuntimeException {

    /** @param code the HTTP status, or something finer */
    record Item(int code, Text text) {
    }

    private final int status;
    private final transient List<Item> items;

    Open311Problem(int status, List<Item> items) {
        super(items.toString());
        this.status = status;
        this.items = List.copyOf(items);
    }

    Open311Problem(int status, int code, String polish, String english) {
        this(status, List.of(new Item(code, new Text(polish, english))));
    }

    Open311Problem(int status, String polish, String english) {
        this(status, status, polish, english);
    }

    int status() {
        return status;
    }

    List<Item> items() {
        return items;
    }
}
