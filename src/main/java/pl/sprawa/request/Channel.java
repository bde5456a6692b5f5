package pl.sprawa.request;

/** The door through which a report came. */
public enum Channel { OPEN311, PORTAL, PHONE, EMAIL, SMS, CHAT, IMPORT }
