using PerfEval.Cli.CommandLine;

var application = new CommandLineApplication(Terminal.OfProcess(), Environment.GetEnvironmentVariable, Environment.CurrentDirectory);
return await application.RunAsync(args);
