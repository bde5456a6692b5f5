/**
 * The resident's own pages, rendered on the server: report, look up, follow up. They work without JavaScript and without a
 * session. Polish, or English by {@code Accept-Language} or {@code ?lang=en} (remembered in a cookie).
 *
 * <p>There are no CSRF tokens because there is nothing to forge: no page acts on the strength of a cookie. A report needs no
 * identity at all, and each action on a request proves itself by the request's access key in the body of the form.
 */
package pl.sprawa.channel.portal;
