// the desk shows times in the zone of whoever reads
document.cookie = "zone=" + Intl.DateTimeFormat().resolvedOptions().timeZone + "; path=/; max-age=31536000; samesite=lax";
