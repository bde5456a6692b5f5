package pl.sprawa.request;

import java.util.List;

/** What happened to each request, in order. Entries are only ever added. */
public class Timeline {

    /** Adds an entry at the present moment of the application's clock. */
    public void add(String number, String kind, String actor, String text, boolean visible) { throw new UnsupportedOperationException("being built"); }

    public List<TimelineEntry> of(String number) { throw new UnsupportedOperationException("being built"); }
}
