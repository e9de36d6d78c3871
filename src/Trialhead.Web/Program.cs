using Trialhead.Web;

await TrialheadSite.Build(SiteOptions.Read(args)).RunAsync();
