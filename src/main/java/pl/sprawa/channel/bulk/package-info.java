/**
 * The door for a city's past: reads files of old reports by a mapping that says what their columns mean
 * ({@code java -jar sprawa.jar import FILE... --mapping MAPPING.yaml}; see docs/import.md).
 */
package pl.sprawa.channel.bulk;
