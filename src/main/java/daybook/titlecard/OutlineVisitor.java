package daybook.titlecard;

/** Follows an outline, one quadratic curve after the other. */
interface OutlineVisitor {
    /** A curve from one point to another, bent towards a third; a straight line when that is one of the two. */
    void curve(double fromX, double fromY, double bendX, double bendY, double toX, double toY);
}
