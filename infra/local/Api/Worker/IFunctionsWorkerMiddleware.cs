namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A part of the pipeline that every invocation runs through.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
