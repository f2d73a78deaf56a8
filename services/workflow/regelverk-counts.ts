/** How long an answer of Betjeningskartet counts where nobody has said otherwise, in milliseconds. */
export const regelverkCounts = 10 * 60_000;
