namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Serves the app's HTTP functions with ASP.NET Core.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Host.ServesHttp = true;
        return builder;
    }
}
