"""Many articles: batches in, Parquet tables out, on one process, a pool of them, or a Dask cluster."""
