package pl.sprawa.backoffice;

import java.util.List;

/**
 * A map without tiles: what lies around a place, in metres from it, x to the east and y to the south, and where it lies in the
 * city. The templates draw it as SVG.
 *
 * @param borders the districts within the picture
 * @param points  numbered, spread so that no number hides another
 * @param city    the districts of the whole city
 * @param box     of the city's picture: left, top, width, height
 * @param x       the place in the city's picture
 */
record SpotMap(List<Border> borders, List<Point> points, List<Border> city, String box, String x, String y) {

    /** @param path as SVG says it; the point is for the name */
    record Border(String name, String path, String x, String y) {
    }

    record Point(int number, String x, String y, boolean same) {
    }

    /** What stands at a place. @param same of the same service */
    record Mark(int number, double lat, double lon, boolean same) {
    }
}
