/**
 * The door for systems of units: they tell here what becomes of work that was handed to them (docs/handover.md). There is no
 * log-in; each update proves itself by a signature over its body, and photos are given to whoever knows their address.
 */
package pl.sprawa.channel.handover;
