using PerfEval.Cli.CommandLine;

return await new CommandLineApplication(Terminal.OfProcess(), Environment.GetEnvironmentVariable).RunAsync(args);
