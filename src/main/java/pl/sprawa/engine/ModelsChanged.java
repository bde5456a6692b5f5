package pl.sprawa.engine;

/** On this node models were deployed, deleted, suspended or activated, and everybody can see it. Published as an event of the application. */
public record ModelsChanged() {
}
