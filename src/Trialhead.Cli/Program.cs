using Trialhead.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
