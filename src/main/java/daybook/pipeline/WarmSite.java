package daybook.pipeline;

import daybook.render.Renderer;

/** A built site in memory, so that single pages of it are rendered at once. */
record WarmSite(PlannedSite planned, Renderer renderer) {}
