using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using PerfEval.Functions;

FunctionsApplication.CreateBuilder(args).UsePerfEval().Build().Run();
