// The yardstick of ProcessStart: what starting the runtime alone costs.
return 0;
