"""Attribution: who says it; candidate speakers, features, ranking, assembly."""
