// Stones
