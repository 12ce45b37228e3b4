using PerfEval.Browser.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

// One app, one browser: what a test sees in an inbox must not be another test's doing.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(RunningApp))]
