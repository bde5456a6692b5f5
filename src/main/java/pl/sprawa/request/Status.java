package pl.sprawa.request;

/** Open311 knows these two; everything finer stands in the status notes and the timeline. */
public enum Status { OPEN, CLOSED }
