using FunctionsLocalHost.Hosting;
using FunctionsLocalHost.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Triggers;

/// <summary>What every trigger needs of its host.</summary>
internal sealed record TriggerServices(
    Database Database, Pipeline Pipeline, IServiceProvider Services, IConfiguration Configuration, TimeProvider Time, ILogger Log);
