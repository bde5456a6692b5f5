package pl.sprawa.backoffice;

import java.util.List;

/** The places of a crew's round in a square of 1100 by 1100 units around 0, whatever its size on the ground; the templates draw it as SVG. */
record RoundMap(List<SpotMap.Border> borders, List<SpotMap.Point> points, String width) {
}
