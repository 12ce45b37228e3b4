using PerfEval.EndToEnd.Tests.Demo;

[assembly: AssemblyFixture(typeof(SampleDemo))]
