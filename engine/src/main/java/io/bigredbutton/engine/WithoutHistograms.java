package io.bigredbutton.engine;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/** Temporal's client would publish whole histograms, nearly a megabyte a scrape: counts and sums are enough. */
final class WithoutHistograms implements MeterFilter {

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().startsWith("temporal")
                ? DistributionStatisticConfig.builder()
                        .percentilesHistogram(false)
                        .build()
                        .merge(config)
                : config;
    }
}
