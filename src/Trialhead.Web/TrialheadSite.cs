using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Trialhead.Data.Conduct;
using Trialhead.Data.Pages;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Suggesting;
using Trialhead.Data.Store;
using Trialhead.Web.Assets;
using Trialhead.Web.Compare;
using Trialhead.Web.Conduct;
using Trialhead.Web.Facts;
using Trialhead.Web.Fhir;
using Trialhead.Web.Health;
using Trialhead.Web.Home;
using Trialhead.Web.Languages;
using Trialhead.Web.Layout;
using Trialhead.Web.Match;
using Trialhead.Web.OpenApi;
using Trialhead.Web.Prescreen;
using Trialhead.Web.Printing;
using Trialhead.Web.Saved;
using Trialhead.Web.Security;
using Trialhead.Web.Sitemap;
using Trialhead.Web.Studies;
using Trialhead.Web.Suggest;
using Trialhead.Web.Terms;
using Trialhead.Web.Topics;
using Trialhead.Web.Trials;

namespace Trialhead.Web;

/// <summary>The site: pages for people and interfaces for programs over one store.</summary>
public static class TrialheadSite
{
    private const int LargestRequest = 1 << 20;
    private const int MostWaiting = 200;

    /// <summary>Composes the site; the caller runs it, and disposing it closes the store.</summary>
    /// <exception cref="StoreException">The folder holds no usable store.</exception>
    public static WebApplication Build(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var store = TrialStore.Open(options.StoreFolder);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls.Split(';')).UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.AddServerHeader = false;
        });
        Quieten(builder);
        builder.Services.AddSingleton(_ => store).AddSingleton<TrialFinder>().AddSingleton<Suggestions>().AddSingleton<PageSource>().AddSingleton(options.Time)
            .AddSingleton(options).AddSingleton<SiteAddress>().AddHostedService<WarmUp>()
            .AddSingleton(_ => new WorkLimit(Environment.ProcessorCount, MostWaiting, LargestRequest));
        AddSiteServices(builder.Services);
        AddKeys(builder.Services, options.KeyFolder);
        var studies = new ConductStore(options.StoreFolder, options.Time);
        var hasStaff = options.HasStaffPages && studies.Studies().Count > 0;
        if (hasStaff)
        {
            builder.Services.AddStaffPages(options, studies);
        }

        var app = builder.Build();
        _ = app.Services.GetRequiredService<TrialStore>(); // the container disposes only what it has handed out
        app.UsePublicAddress(options.PublicAddress);
        Compose(app);
        if (hasStaff)
        {
            app.MapStaff();
            app.MapCalendars();
        }

        return app;
    }

    // Requests may hold what people tell about themselves, and addresses what they search for: nothing below a warning is logged, whatever the
    // settings of the surroundings say.
    private static void Quieten(WebApplicationBuilder builder) => builder.Services.PostConfigure<LoggerFilterOptions>(logging =>
    {
        logging.Rules.Clear();
        logging.MinLevel = LogLevel.Warning;
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // a failing start is the caller's to tell
    });

    private static void AddSiteServices(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddProblemDetails();
        services.AddOpenApi(document =>
        {
            document.AddDocumentTransformer(DocumentHeading.Write);
            document.AddOperationTransformer(KnownParameters.Write);
        });
        services.AddHttpContextAccessor();
        services.AddCascadingValue(site => RequestLanguage.Of(site.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddPageCache();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, FhirEndpoints.Json];
        });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "trialhead-form";
            forms.FormFieldName = FormGuard.TokenField;
            forms.SuppressXFrameOptionsHeader = true; // the content policy forbids framing already
        });
        services.Configure<FormOptions>(forms =>
        {
            forms.ValueCountLimit = 64;
            forms.ValueLengthLimit = LargestRequest / 4;
        });
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // letters of every script as they are, not as entities
    }

    private static void AddKeys(IServiceCollection services, string? folder)
    {
        var keys = services.AddDataProtection().SetApplicationName("Trialhead");
        _ = folder is null ? keys.UseEphemeralDataProtectionProvider() : keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
    }

    private static void Compose(WebApplication app)
    {
        app.UseHeadRequests();
        app.UseRouting();
        app.UseSecurityHeaders();
        app.UseLanguage();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = ErrorPages.ShowException,
            SuppressDiagnosticsCallback = failed => ErrorPages.IsFaultOfRequest(failed.Exception),
        });
        app.UseStatusCodePages(ErrorPages.Show);
        app.UseHsts();

        app.UseOutputCache();
        app.Use(app.Services.GetRequiredService<WorkLimit>().Invoke);

        // A compressed answer that mixes a secret with what a stranger can choose leaks the secret. Readers' pages hold none that stays: the token of
        // a form is another in every answer, and facts come back only to a form of ours.
        app.UseWhen(request => !request.Request.Path.StartsWithSegments(StaffEndpoints.Home), pages => pages.UseResponseCompression());
        app.MapAssets();
        app.MapHome();
        app.MapTrials();
        app.MapTopics();
        app.MapSitemap();
        app.MapFacts();
        app.MapPrescreen();
        app.MapCompare();
        app.MapPrinting();
        app.MapSaved();
        app.MapGlossary();
        app.MapStudies();
        app.MapStudyPages();
        app.MapMatch();
        app.MapFhir();
        app.MapSuggest();
        app.MapHealth();
        app.MapOpenApi();
    }
}
