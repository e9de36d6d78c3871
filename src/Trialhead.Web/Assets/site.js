// Keeps saved trials and facts in this browser and nowhere else. Every page works without it.
"use strict";
