using Azure.Core.Serialization;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PerfEval.Documents;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Calendars;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Approval.Operators;
using PerfEval.Functions.Approval.Pages;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Operations.Replay;
using PerfEval.Functions.Operations.Sweeping;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions;

/// <summary>Registers what the app is made of.</summary>
public static class ServiceRegistration
{
    /// <summary>Adds the app's services.</summary>
    public static IServiceCollection AddPerfEval(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<PerfEvalOptions>().BindConfiguration(PerfEvalOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<PerfEvalOptions>, PerfEvalOptionsValidator>();
        services.AddSingleton<IValidateOptions<PerfEvalOptions>, ChannelsValidator>();
        // The three settings of JSON are apart from each other.
        services.Configure<WorkerOptions>(options => options.Serializer = new JsonObjectSerializer(AppJson.Options));
        services.Configure<JsonOptions>(options => AppJson.Configure(options.SerializerOptions));
        services.Configure<Microsoft.AspNetCore.Mvc.JsonOptions>(options => AppJson.Configure(options.JsonSerializerOptions));
        return services.AddStorage(configuration).AddEvaluation().AddApproval(configuration).AddPages().AddOperations();
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(StorageClients.Blobs(configuration, StorageNames.ReportsConnection));
        services.AddSingleton(StorageClients.Tables(configuration, StorageNames.ResultsConnection));
        services.AddSingleton<ResultTables>();
        services.AddSingleton<WorkBlobs>();
        services.AddSingleton<SubmissionRows>();
        services.AddSingleton<SubmissionIntake>();
        services.AddSingleton<ReceiptRenderer>();
        services.AddSingleton<NextStep>();
        services.AddSingleton<ReviewNotes>();
        services.AddSingleton<ReceiptBlobs>();
        services.AddSingleton<EarlierForms>();
        services.AddSingleton<MovedForms>();
        services.AddSingleton<ReceiptsDue>();
        services.AddSingleton<UnitRows>();
        return services;
    }

    private static IServiceCollection AddEvaluation(this IServiceCollection services)
    {
        services.AddSingleton(provider => new DocumentReader(new ReadLimits { MaxBytes = provider.GetRequiredService<IOptions<PerfEvalOptions>>().Value.MaxFileBytes }));
        services.AddSingleton(provider => ProfileSource.Load(provider.GetRequiredService<IOptions<PerfEvalOptions>>().Value.Profile));
        services.AddSingleton<FormEvaluator>();
        services.AddSingleton<SubmissionEvaluator>();
        services.AddSingleton<GradeScale>();
        services.AddSingleton<RoundWriter>();
        return services;
    }

    private static IServiceCollection AddApproval(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => PolicyReader.Of(provider.GetRequiredService<IOptions<PerfEvalOptions>>().Value));
        services.AddSingleton(provider => HolidayReader.Of(provider.GetRequiredService<IOptions<PerfEvalOptions>>().Value));
        services.AddSingleton(provider => TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<PerfEvalOptions>>().Value.TimeZone));
        services.AddSingleton<TimeText>();
        services.AddSingleton<WorkCalendar>();
        services.AddSingleton<HolidayWatch>();
        services.AddSingleton(provider => new CleanFormSampling(
            Convert.FromBase64String(provider.GetRequiredService<IOptions<PerfEvalOptions>>().Value.SamplingKey), provider.GetRequiredService<ApprovalPolicy>().SampleCleanOneIn));
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<DecisionBlobs>();
        services.AddSingleton<RoundBlobs>();
        services.AddSingleton<PendingForms>();
        services.AddSingleton<ChangeCheck>();
        services.AddSingleton<ReviewCheck>();
        services.AddSingleton<FormReview>();
        services.AddSingleton<OperatorActions>();
        services.AddSingleton<OpenForms>();
        services.AddSingleton<FormEnding>();
        services.AddSingleton<LeftForms>();
        services.AddSingleton<InboxRows>();
        services.AddSingleton<StandIns>();
        services.AddSingleton<TicketProtector>();
        services.AddSingleton<TicketLinks>();
        services.AddSingleton<SignedInPerson>();
        services.AddSingleton<FailureLimits>();
        services.AddSingleton<TicketGate>();
        services.AddNotifications();
        services.AddDataProtection().SetApplicationName(nameof(PerfEval));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new BlobKeyRepository(provider.GetRequiredService<BlobServiceClient>());
            if (provider.GetService<VaultKey>() is { } vault) options.XmlEncryptor = new VaultXmlEncryptor(vault);
        }));
        if (configuration.GetSection(PerfEvalOptions.Section)[nameof(PerfEvalOptions.KeyEncryptionKey)] is { Length: > 0 } key && Uri.TryCreate(key, UriKind.Absolute, out var address))
            services.AddSingleton(new VaultKey(address, StorageClients.Credential(configuration, StorageNames.ReportsConnection)));
        return services;
    }

    private static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<SubmissionFailures>();
        services.AddSingleton<MissedUploads>();
        services.AddSingleton<StalledSubmissions>();
        services.AddSingleton<StalledApprovals>();
        services.AddSingleton<InboxRepair>();
        services.AddSingleton<CloseForm>();
        services.AddSingleton<SubmissionReplay>();
        return services;
    }
}
